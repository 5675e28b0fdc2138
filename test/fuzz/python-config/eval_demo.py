from mmengine.config import read_base
from opencompass.partitioners import NaivePartitioner, NumWorkerPartitioner
from opencompass.runners import LocalRunner
from opencompass.tasks import OpenICLEvalTask, OpenICLInferTask

with read_base():
    from .datasets.qa.qa_gen import qa_datasets
    from .models.chat import models as chat_models, api_meta_template
    from .summarizers.groups import *

datasets = sum((v for k, v in locals().items() if k.endswith('_datasets')), [])
models = [m for m in chat_models if m['abbr'] != 'api'] + [dict(chat_models[-1], abbr='api-2')]

for d in datasets:
    d['reader_cfg']['test_range'] = '[0:16]'
    if 'test' in d['abbr']:
        d['infer_cfg']['inferencer'].update(dict(max_out_len=64, stopping_criteria=['\n', '。']))

summarizer = dict(
    dataset_abbrs=[
        ['qa', 'naive_average'],
        *[d['abbr'] for d in datasets],
    ],
    summary_groups=sum([v for k, v in locals().items() if k.endswith('_summary_groups')], []),
)


def workers(count, *, limit=4):
    """How many tasks run at once."""
    return min(limit, max(1, count))


infer = dict(
    partitioner=dict(type=NumWorkerPartitioner, num_worker=workers(len(models))),
    runner=dict(type=LocalRunner, max_num_workers=workers(99, limit=16), task=dict(type=OpenICLInferTask)))
eval = dict(
    partitioner=dict(type=NaivePartitioner, n=10),
    runner=dict(type=LocalRunner, max_num_workers=256, task=dict(type=OpenICLEvalTask, dump_details=True)))

try:
    work_dir = './outputs/' + undefined_name
except NameError as error:
    work_dir = f'./outputs/{"_".join(m["abbr"] for m in models):.20}/{len(datasets):03d}'
assert isinstance(work_dir, str), 'no folder'
