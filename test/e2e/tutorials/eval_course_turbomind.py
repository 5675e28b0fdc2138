from mmengine.config import read_base
from opencompass.models.turbomind import TurboMindModel

with read_base():
    from .datasets.ceval.ceval_gen_5f30c7 import ceval_datasets

datasets = [*ceval_datasets]

tiny_turbomind = dict(
        type=TurboMindModel,
        abbr='tiny-turbomind',
        path="./workspace",
        engine_config=dict(session_len=2048,
                           max_batch_size=4,
                           rope_scaling_factor=1.0),
        gen_config=dict(top_k=1, top_p=0.8,
                        temperature=1.0,
                        max_new_tokens=50),
        max_out_len=50,
        max_seq_len=2048,
        batch_size=4,
        concurrency=4,
        run_cfg=dict(num_gpus=1, num_procs=1),
        end_str='<eoa>'
    )

models = [tiny_turbomind]
