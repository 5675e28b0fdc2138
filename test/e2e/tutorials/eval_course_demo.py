from mmengine.config import read_base

with read_base():
    from .datasets.demo.demo_ceval_chat_gen import ceval_datasets
    from .models.weights.chat_weights import models as chat_models

datasets = ceval_datasets[:4]
models = chat_models
