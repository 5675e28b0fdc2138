import { didYouMean, LodestoneError } from '../../core/index.ts';
import { type DataHost, type DataPackage, dataRoots, loadFetching } from '../../datasets/index.ts';
import { type Arguments, type CommandShape, parseArguments } from '../arguments.ts';
import { chosenPackages } from '../data/chosen-packages.ts';
import { listData } from '../data/list-data.ts';
import { preferredHost, pullData } from '../data/pull-data.ts';
import { verifyData } from '../data/verify-data.ts';
import type { OptionGroup } from '../options.ts';
import type { Terminal } from '../terminal.ts';

const HOSTS: readonly DataHost[] = ['opencompass', 'huggingface', 'modelscope', 'github', 'authors'];

const OPTIONS: OptionGroup = {
  title: 'options',
  options: [
    { names: ['--all'], takes: 'nothing', help: 'all known data (verify: all data on this machine)' },
    {
      names: ['--data-dir'],
      takes: 'value',
      metavar: 'DIR',
      help: 'data folder (default: see docs/data.md; pull prints it)',
    },
    { names: ['--source'], takes: 'value', choices: HOSTS, help: 'fetch from this host only' },
    { names: ['--force'], takes: 'nothing', help: 'fetch again data that is already here' },
    { names: ['--json'], takes: 'nothing', help: 'JSON on stdout' },
  ],
};

export const DATA_SHAPE: CommandShape = {
  usage: 'lodestone data list|pull|verify [names] [options]',
  description: 'List, fetch and verify benchmark data.',
  groups: [OPTIONS],
  positional: {
    name: 'what',
    many: true,
    help: 'list, pull or verify, then names of data, benchmark families or dataset configs',
  },
};

const ACTIONS = ['list', 'pull', 'verify'];

/** `lodestone data`. */
export async function data(argv: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(argv, DATA_SHAPE);
  const [action = '', ...names] = parsed.list('what') ?? [];
  if (!ACTIONS.includes(action)) throw unknownAction(action);
  const isAll = parsed.flag('all') || (action === 'list' && names.length === 0);
  if (!isAll && names.length === 0) {
    throw new LodestoneError('bad-option', `"data ${action}" needs names`, {
      hint: 'Give names of data, benchmark families or dataset configs, or --all; "lodestone data list" shows them.',
    });
  }
  const { dataTarget, DATA_PACKAGES } = await loadFetching();
  const packages: readonly DataPackage[] = isAll ? DATA_PACKAGES : await chosenPackages(names);
  const { env, cwd, home, packageFolder } = terminal;
  const places = { dataDir: parsed.text('data_dir'), env, cwd, home, packageFolder };
  const common = { packages, roots: dataRoots(places), isJson: parsed.flag('json') };
  if (action === 'list') return listData(common, terminal);
  if (action === 'verify') return verifyData({ ...common, isAll }, terminal);
  return pullData(
    {
      ...common,
      target: dataTarget(places),
      only: wantedHost(parsed),
      first: preferredHost(env('DATASET_SOURCE')),
      isForced: parsed.flag('force'),
    },
    terminal,
  );
}

function wantedHost(parsed: Arguments): DataHost | undefined {
  return HOSTS.find((host) => host === parsed.text('source'));
}

function unknownAction(action: string): LodestoneError {
  const message = action === '' ? '"data" needs an action' : `unknown data action "${action}"`;
  return new LodestoneError('bad-option', message, {
    hint:
      (action !== '' && didYouMean(action, ACTIONS)) || 'Use data list, data pull NAME or data verify NAME.',
  });
}
