from mmengine.config import read_base
from opencompass.models import HuggingFaceCausalLM
from opencompass.models.xunfei_api import XunFei
from opencompass.partitioners.sub_size import SubjectiveSizePartitioner
from opencompass.runners import LocalRunner
from opencompass.summarizers import AlignmentBenchSummarizer
from opencompass.tasks.subjective_eval import SubjectiveEvalTask

with read_base():
    from .datasets.subjective.alignbench.alignbench_judgeby_critiquellm import subjective_datasets
    from .models.hf_internlm.hf_internlm2_1_8b import models
    from .summarizers.subjective import summarizer

roles = dict(round=[dict(role='HUMAN', api_role='HUMAN'), dict(role='BOT', api_role='BOT', generate=True)])

models = [
    dict(
        type=HuggingFaceCausalLM,
        abbr='course-chat',
        path='course/chat',
        tokenizer_path='course/chat',
        model_kwargs=dict(trust_remote_code=True, device_map='auto'),
        tokenizer_kwargs=dict(padding_side='left', trust_remote_code=True),
        max_out_len=256,
        max_seq_len=4096,
        batch_size=8,
        meta_template=roles,
        run_cfg=dict(num_gpus=1, num_procs=1),
        generation_kwargs=dict(do_sample=True),
    )
]

datasets = [*subjective_datasets]

judge_models = [
    dict(
        abbr='Spark-v3-5',
        type=XunFei,
        appid='APPID',
        path='ws(s)://spark-api.xf-yun.com/v3.5/chat',
        api_secret='SECRET',
        api_key='KEY',
        query_per_second=100,
        max_out_len=2048,
        max_seq_len=2048,
        batch_size=8,
    ),
]

eval = dict(
    partitioner=dict(type=SubjectiveSizePartitioner, max_task_size=1000, mode='singlescore', models=models, judge_models=judge_models),
    runner=dict(type=LocalRunner, max_num_workers=2, task=dict(type=SubjectiveEvalTask)),
)

summarizer = dict(type=AlignmentBenchSummarizer, judge_type='general')

work_dir = 'outputs/alignment_bench/'
