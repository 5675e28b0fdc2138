# The same as the other files of this folder; run it with `lodestone examples/configs/eval.py`.
from mmengine.config import read_base

with read_base():
    from .datasets.ARC_e.ARC_e_gen import ARC_e_datasets
    from .datasets.gsm8k.gsm8k_gen import gsm8k_datasets

for dataset in gsm8k_datasets:
    dataset['reader_cfg']['test_range'] = '[0:4]'

models = [dict(type='lodestone.models.Echo', abbr='knows-all')]
datasets = ARC_e_datasets + gsm8k_datasets
