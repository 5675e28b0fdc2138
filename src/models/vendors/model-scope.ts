import { huggingFaceSampling } from './weights/sampling.ts';
import { type WeightsClass, weightsModel } from './weights/weights-model.ts';

const CLASS: Omit<WeightsClass, 'type'> = {
  style: 'text',
  kinds: ['gen', 'ppl', 'll', 'clp'],
  optionsKey: 'generation_kwargs',
  sampling: huggingFaceSampling,
  local: 'legacy',
  keys: ['peft_path', 'extract_pred_after_decode', 'end_str'],
  serve: (path) => `VLLM_USE_MODELSCOPE=True vllm serve ${path}`,
};

export const modelScope = weightsModel({ ...CLASS, type: 'opencompass.models.modelscope.ModelScope' });

export const modelScopeCausalLm = weightsModel({
  ...CLASS,
  type: 'opencompass.models.modelscope.ModelScopeCausalLM',
});
