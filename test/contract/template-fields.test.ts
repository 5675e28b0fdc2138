/**
 * What prompts show in braces: in the whole catalogue each is a column of the data. So the rule that tells users of unknown words says nothing of prompts that are known to be right.
 */
import { expect, test } from 'vitest';
import { datasetFamilies } from '../../src/catalog/index.ts';
import type { DatasetConfig } from '../../src/core/index.ts';
import { isJudgeKey, templateFields } from '../../src/util/index.ts';

/** Columns that loaders make although no reader_cfg names them, by family. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  hellaswag: ['ctx'],
  infinitebench: ['OPTION_A', 'OPTION_B', 'OPTION_C', 'OPTION_D', 'input'],
  judge: ['answerA', 'answerB', 'question'],
  mmlu_pro: ['answer'],
};

test('prompts of the catalogue show nothing in braces that is unknown', async () => {
  const unknown: Record<string, string[]> = {};
  for (const entry of datasetFamilies) {
    const family = await entry.load();
    const fields = new Set<string>();
    for (const { build, versions } of family.files) {
      for (const version of versions) {
        for (const [name, list] of Object.entries(build(version))) {
          if (name.endsWith('_datasets'))
            for (const one of list as DatasetConfig[]) for (const field of unknownIn(one)) fields.add(field);
        }
      }
    }
    if (fields.size > 0) unknown[family.folder] = [...fields].sort();
  }
  expect(unknown).toEqual(KNOWN);
});

function unknownIn({ infer_cfg: infer, reader_cfg: reader }: DatasetConfig): string[] {
  const { input_columns: inputs, output_column: output } = reader;
  const columns = [typeof inputs === 'string' ? inputs.split(/\s+/) : inputs, output ?? []].flat();
  const { prompt_template: prompt = null, ice_template: example = null } = infer;
  const shown = [
    prompt?.template ?? prompt?.messages ?? null,
    example?.template ?? example?.messages ?? null,
  ];
  return templateFields(shown).filter((field) => !columns.includes(field) && !isJudgeKey(field));
}
