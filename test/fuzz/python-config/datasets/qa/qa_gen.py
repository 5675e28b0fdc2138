from opencompass.openicl.icl_prompt_template import PromptTemplate
from opencompass.openicl.icl_retriever import FixKRetriever, ZeroRetriever
from opencompass.openicl.icl_inferencer import GenInferencer
from opencompass.openicl.icl_evaluator import AccEvaluator
from opencompass.datasets import QADataset as Dataset
from opencompass.utils.text_postprocessors import first_capital_postprocess
import os

qa_subject_mapping = {
    'river': ['Rivers', '河流', 'Geography'],
    'logic': ['Logic', '逻辑学', 'Reasoning'],
    'night_sky': ['Night sky', '夜空', 'Science'],
}
_hint = "There is a single choice question about {name}. Answer it with one of A, B, C and D, and nothing else.\n"

qa_datasets = []
for _split in ['val', 'test']:
    for i, _name in enumerate(qa_subject_mapping.keys()):
        _ch_name = qa_subject_mapping[_name][1]
        qa_infer_cfg = dict(
            ice_template=dict(
                type=PromptTemplate,
                template=dict(
                    begin='</E>',
                    round=[
                        dict(role='HUMAN', prompt=f"以下是关于{_ch_name}的单项选择题。\n{{question}}\nA. {{A}}\nB. {{B}}\n答案: "),
                        dict(role='BOT', prompt='{answer}'),
                    ]),
                ice_token='</E>',
            ),
            retriever=dict(type=FixKRetriever, fix_id_list=[0, 1, 2, 3, 4] if _split == 'val' else []),
            inferencer=dict(type=GenInferencer, max_out_len=2 ** 8),
        )
        qa_eval_cfg = dict(
            evaluator=dict(type=AccEvaluator),
            pred_postprocessor=dict(type=first_capital_postprocess, options='ABCD'[:4]))
        qa_datasets.append(
            dict(
                type=Dataset,
                path=os.path.join('data', 'qa', _split),
                name=_name,
                abbr='qa-' + _name if _split == 'val' else 'qa-test-' + _name,
                reader_cfg=dict(
                    input_columns=['question', 'A', 'B', 'C', 'D'],
                    output_column='answer',
                    test_range='[0:{}]'.format(100 + i)),
                infer_cfg=qa_infer_cfg,
                eval_cfg=qa_eval_cfg,
            ))

del _split, _name, _ch_name
