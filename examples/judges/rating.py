"""A judge rates the answers to questions of your own from 1 to 10. Replace the Echo models with real ones."""
import os

here = os.path.dirname(os.path.abspath(__file__))

models = [
    dict(type='lodestone.models.Echo', abbr='model-a', answers=os.path.join(here, 'answers-a.jsonl')),
]
judge_models = [
    dict(type='lodestone.models.Echo', abbr='judge', answers=os.path.join(here, 'ratings.jsonl')),
]
datasets = [dict(path=os.path.join(here, 'questions.jsonl'), judge='score')]
