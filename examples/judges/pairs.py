"""A judge compares the answers of two models, in both orders. Replace the Echo models with real ones."""
import os

here = os.path.dirname(os.path.abspath(__file__))

models = [
    dict(type='lodestone.models.Echo', abbr=f'model-{name}', answers=os.path.join(here, f'answers-{name}.jsonl'))
    for name in ('a', 'b')
]
judge_models = [
    dict(type='lodestone.models.Echo', abbr='judge', answers=os.path.join(here, 'preferences.jsonl')),
]
datasets = [dict(path=os.path.join(here, 'questions.jsonl'), judge='pair')]
