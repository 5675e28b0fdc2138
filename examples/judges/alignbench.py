"""AlignBench as OpenCompass's own configs describe it, on two questions of our own. Remove the loop for the real data."""
import os

from mmengine.config import read_base

with read_base():
    from opencompass.configs.datasets.subjective.alignbench.alignbench_v1_1_judgeby_critiquellm import alignbench_datasets

from opencompass.partitioners.sub_naive import SubjectiveNaivePartitioner
from opencompass.summarizers import SubjectiveSummarizer

here = os.path.dirname(os.path.abspath(__file__))

models = [dict(type='lodestone.models.Echo', abbr='model-a', answers=os.path.join(here, 'alignbench-answers.jsonl'))]
judge_models = [dict(type='lodestone.models.Echo', abbr='judge', answers=os.path.join(here, 'alignbench-ratings.jsonl'))]

datasets = [*alignbench_datasets]
for dataset in datasets:
    dataset['path'] = os.path.join(here, 'alignment_bench')
    dataset['alignment_bench_config_path'] = os.path.join(here, 'alignment_bench', 'config')

eval = dict(partitioner=dict(type=SubjectiveNaivePartitioner, models=models, judge_models=judge_models))
summarizer = dict(type=SubjectiveSummarizer, function='subjective')
