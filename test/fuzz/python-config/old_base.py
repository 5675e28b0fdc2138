models = dict(chat=dict(temperature=1.0, top_k=5), other=dict(m=2), third=None)
lambda_ = (lambda x, y=2: x ** y)(3)
names = {n.upper(): len(n) for n in 'alpha beta gamma'.split()}
