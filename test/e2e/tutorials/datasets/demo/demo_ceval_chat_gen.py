from mmengine import read_base

with read_base():
    from ..ceval.ceval_gen_5f30c7 import ceval_datasets


for d in ceval_datasets:
    d['abbr'] = 'demo_' + d['abbr']
    d['reader_cfg']['test_range'] = '[0:1]'
