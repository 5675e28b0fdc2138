from opencompass.models import HuggingFacewithChatTemplate

models = [
    dict(
        type=HuggingFacewithChatTemplate,
        abbr='tiny-chat-hf',
        path='/models/of/the/course/tiny-chat/',
        max_out_len=64,
        batch_size=8,
        run_cfg=dict(num_gpus=1),
    )
]
