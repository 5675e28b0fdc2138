/** Groups of the natural sciences. */
import { type SummarizerSet, type SummaryGroup, since } from '../../core/index.ts';
import { affixed, group, groupFile, type Row, rows, withMetric } from '../summary-parts.ts';

const NEW = since('0.5.4');

const physics = groupFile(
  'PHYSICS',
  () => [
    group(
      'PHYSICS',
      affixed(
        'PHYSICS_',
        ['atomic', 'electro', 'mechanics', 'optics', 'quantum', 'statistics'],
        '_dataset_textonly',
      ),
    ),
  ],
  { variable: 'physics_summary_groups', versions: NEW },
);

const BIODATA = [
  ...['DNA-cpd', 'DNA-emp', 'DNA-pd', 'DNA-tf-h', 'DNA-tf-m', 'Multi_sequence-antibody_antigen'],
  ...['Multi_sequence-promoter_enhancer_interaction', 'Multi_sequence-rna_protein_interaction'],
  ...['DNA-enhancer_activity', 'RNA-CRISPROnTarget', 'Protein-Fluorescence', 'Protein-Stability'],
  ...['Protein-Thermostability', 'RNA-Isoform', 'RNA-MeanRibosomeLoading', 'RNA-ProgrammableRNASwitches'],
  ...['RNA-Modification', 'Protein-Solubility', 'RNA-NoncodingRNAFamily', 'Protein-FunctionEC'],
  'Multi_sequence-sirnaEfficiency',
];

const biodata = groupFile('biodata', () => [group('bio_data', affixed('', BIODATA, '-sample_1k'))], {
  versions: NEW,
});
const miniBiodata = groupFile(
  'biodata',
  () => [group('mini_bio_data', affixed('', BIODATA, '-sample_1k-mini'))],
  { variable: 'mini_biodata_summary_groups', versions: NEW },
);

const matbench = groupFile(
  'matbench',
  () => [
    group(
      'matbench',
      [
        ...withMetric(['matbench_expt_gap', 'matbench_steels'], 'mae'),
        ...withMetric(['matbench_expt_is_metal', 'matbench_glass'], 'accuracy'),
      ],
      {
        transforms: {
          matbench_expt_gap: '((2 - x) / 2) * 100',
          matbench_steels: '((2000 - x) / 2000) * 100',
          matbench_expt_is_metal: 'x',
          matbench_glass: 'x',
        },
      },
    ),
  ],
  { versions: NEW },
);

const molInstruct = groupFile(
  'mol_instruct',
  () => [
    group(
      'mol_instruct',
      withMetric(affixed('', ['FS', 'MC', 'MG', 'PP', 'RP', 'RS'], '-selfies'), 'score'),
      {
        transforms: { 'PP-selfies': 'max((3 - x) / 3, 0) * 100' },
      },
    ),
  ],
  { versions: NEW },
);

const S2_TOMG_TASKS = affixed('S2-TOMG-Bench-', [
  ...['MolCustom_AtomNum', 'MolCustom_BondNum', 'MolCustom_FunctionalGroup', 'MolEdit_AddComponent'],
  ...['MolEdit_DelComponent', 'MolEdit_SubComponent', 'MolOpt_LogP', 'MolOpt_MR', 'MolOpt_QED'],
]);

const s2TomgBench = groupFile(
  's2_tomg_bench',
  () => [
    group('S2-TOMG-Bench', S2_TOMG_TASKS),
    group('S2-TOMG-Bench-mini', affixed('', S2_TOMG_TASKS, '-mini')),
  ],
  { versions: NEW },
);

const OQMD = affixed('SciReasoner1_5-OQMD-', ['bandgap', 'e_form']);
const JARVIS_DFT = affixed('SciReasoner1_5-JARVISDFT-', [
  ...['formation_energy_peratom', 'optb88vdw_bandgap', 'optb88vdw_total_energy', 'ehull', 'n-Seebeck'],
  ...['n-powerfact', 'p-Seebeck', 'p-powerfact', 'bulk_modulus_kv', 'shear_modulus_gv', 'mbj_bandgap'],
  ...['mepsx', 'avg_elec_mass', 'max_efg', 'spillage', 'slme', 'dfpt_piezo_max_eij'],
  ...['dfpt_piezo_max_dielectric', 'dfpt_piezo_max_dij', 'exfoliation_energy'],
]);

/** A group whose members are all brought to 0…100 by one formula. */
function transformed(name: string, subsets: string[], metric: string, formula: string): SummaryGroup {
  return group(name, withMetric(subsets, metric), {
    transforms: Object.fromEntries(subsets.map((subset) => [subset, formula])),
  });
}

function scireasonerGroups(suffix: string): SummaryGroup[] {
  const named = (name: string) => `SciReasoner1_5-${name}${suffix}`;
  const ratio = 'min(100, max(0, 100*x/(1+x)))';
  const groups = [
    transformed(named('OQMD'), affixed('', OQMD, suffix), 'MAD/MAE', ratio),
    transformed(named('JARVISDFT'), affixed('', JARVIS_DFT, suffix), 'MAD/MAE', ratio),
    transformed(named('GO-BP'), [named('GO-BP')], 'score', 'min(100, max(0, x))'),
    transformed(named('TMScore-MAE'), [named('TMScore')], 'MAE', 'min(100, max(0, (1-x)*100))'),
    transformed(named('DUDE-AUC'), [named('DUDE-count')], 'AUC', 'min(100, max(0, x*100))'),
  ];
  const names = groups.map(({ name }) => name);
  return [...groups, group(`SciReasoner1_5${suffix}`, withMetric(names, 'naive_average'))];
}

const scireasoner = groupFile('scireasoner1_5', () => scireasonerGroups(''), { versions: NEW });
const miniScireasoner = groupFile('scireasoner1_5', () => scireasonerGroups('-mini'), {
  variable: 'scireasoner1_5_mini_summary_groups',
  versions: NEW,
});

const SMOL_TASKS = rows(`
  NC-I2F | score
  NC-I2S | score
  NC-S2F | score
  NC-S2I | score
  PP-ESOL | score
  PP-Lipo | score
  PP-BBBP | accuracy
  PP-ClinTox | accuracy
  PP-HIV | accuracy
  PP-SIDER | accuracy
  MC | score
  MG | score
  FS | score
  RS | score
`);

function smolGroups(name: string, suffix: string): SummaryGroup[] {
  const tasks = SMOL_TASKS.map(([task, metric]): Row => [`${task}-0shot-instruct${suffix}`, metric ?? '']);
  const transforms = {
    [`MC-0shot-instruct${suffix}`]: 'x * 100',
    [`PP-ESOL-0shot-instruct${suffix}`]: 'max((2 - x) / 2, 0) * 100',
    [`PP-Lipo-0shot-instruct${suffix}`]: 'max((1.2 - x) / 1.2, 0) * 100',
  };
  return [group(name, tasks, { transforms })];
}

const smolInstruct = groupFile('smolinstruct', () => smolGroups('smolinstruct', ''), { versions: NEW });
const miniSmolInstruct = groupFile('smolinstruct', () => smolGroups('smolinstruct_mini', '-mini'), {
  variable: 'smolinstruct_mini_summary_groups',
  versions: NEW,
});

export const scienceSummaries: SummarizerSet = {
  files: [],
  groups: [
    ...[physics, biodata, miniBiodata, matbench, molInstruct, s2TomgBench],
    ...[scireasoner, miniScireasoner, smolInstruct, miniSmolInstruct],
  ],
};
