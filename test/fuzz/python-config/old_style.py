_base_ = ['./old_base.py']
work_dir = './work/{{ fileBasenameNoExtension }}'
limit = {{'$LODESTONE_LIMIT:100'}}
models = dict(chat=dict(temperature=0.5, stop=('a', 'b')), other=dict(_delete_=True, n=1))
copied = {{_base_.models.chat}}
while limit > 50:
    limit -= 25
