import { turbomindChatSampling, turbomindSampling } from './weights/sampling.ts';
import { weightsModel } from './weights/weights-model.ts';

const serve = (path: string) => `lmdeploy serve api_server ${path} --server-port 8000`;

export const turbomind = weightsModel({
  type: 'opencompass.models.turbomind.TurboMindModel',
  style: 'text',
  kinds: ['gen', 'ppl', 'll', 'clp'],
  optionsKey: 'gen_config',
  sampling: turbomindSampling,
  keys: ['gen_config', 'end_str'],
  serve,
});

export const turbomindWithChatTemplate = weightsModel({
  type: 'opencompass.models.turbomind_with_tf_above_v4_33.TurboMindModelwithChatTemplate',
  style: 'roles',
  kinds: ['gen'],
  optionsKey: 'gen_config',
  sampling: turbomindChatSampling,
  keys: ['gen_config', 'fastchat_template'],
  serve,
});

/** LMDeploy's PyTorch engine. */
export const lmdeployPytorch = weightsModel({
  type: 'opencompass.models.lmdeploy_pytorch.LmdeployPytorchModel',
  style: 'text',
  kinds: ['gen'],
  optionsKey: 'gen_config',
  sampling: turbomindSampling,
  keys: ['gen_config', 'end_str'],
  serve: (path) => `${serve(path)} --backend pytorch`,
});
