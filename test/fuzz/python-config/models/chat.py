from opencompass.models import OpenAISDK, HuggingFacewithChatTemplate

api_meta_template = dict(
    round=[
        dict(role='HUMAN', api_role='HUMAN'),
        dict(role='BOT', api_role='BOT', generate=True),
    ],
    reserved_roles=[dict(role='SYSTEM', api_role='SYSTEM')],
)

_settings = [
    # abbr, path, tokens, temperature
    ('small-chat', 'org/small-chat', 1024, 0.7),
    ('large-chat', 'org/large-chat', 4_096, 1e-6),
]

models = []
for abbr, path, tokens, temperature in _settings:
    models.append(
        dict(
            abbr=abbr,
            type=HuggingFacewithChatTemplate,
            path=path,
            max_out_len=tokens // 2,
            batch_size=8,
            generation_kwargs=dict(temperature=temperature, do_sample=temperature > 0.01, top_p=.95),
            stop_words=['</s>', '<|im_end|>'],
            run_cfg=dict(num_gpus=1 if 'small' in abbr else 2),
        ))

models += [
    dict(type=OpenAISDK, abbr='api', path='gpt', key='ENV', query_per_second=1, max_seq_len=0x2000,
         meta_template=api_meta_template, **{'retry': 2, 'verbose': not True}),
]
