from opencompass.models import OpenAI

api_meta_template = dict(round=[
    dict(role='HUMAN', api_role='HUMAN'),
    dict(role='BOT', api_role='BOT', generate=True),
])

models = [
    dict(
        abbr='Tiny-Chat',
        type=OpenAI,
        path='/models/of/the/course/tiny-chat/',
        key='sk-not-secret-654321',
        openai_api_base='URL/chat/completions',
        meta_template=api_meta_template,
        query_per_second=100,
        max_out_len=64,
        max_seq_len=4096,
        batch_size=8),
]
