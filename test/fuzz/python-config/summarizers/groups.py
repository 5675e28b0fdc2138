group_names = ['river', 'logic', 'night_sky']

qa_summary_groups = []
qa_summary_groups.append({'name': 'qa', 'subsets': [f'qa-{name}' for name in group_names]})
qa_summary_groups.append({
    'name': 'qa-weighted',
    'subsets': [['qa-' + n, 'accuracy'] for n in group_names if n != 'logic'],
    'weights': {'qa-' + n: (k + 1) * 10 for k, n in enumerate(group_names)},
})
qa_test_summary_groups = [dict(name=g['name'] + '-test', subsets=list(map(str, g['subsets']))) for g in qa_summary_groups]
