/** Names in medical replies whose capitals are no options, in the order in which MedBench takes them away. */
const NAMES = [
  ...['CC', 'CA', 'AC', 'POMES', 'AI', 'MIBG', 'CF', 'CTE', 'AD', 'CB', 'BG', 'BD', 'BE', 'BH', 'CTB', 'BI'],
  ...['CE', 'Pugh', 'Child', 'CTI', 'CTA', 'TACE', 'PPD', 'Castleman', 'BA', 'CH', 'AB', 'CTC', 'CT', 'CTH'],
  ...[
    'CD',
    'AH',
    'AE',
    'AA',
    'AF',
    'BC',
    'CG',
    'BB',
    'CI',
    'BF',
    'CTF',
    'CTG',
    'AG',
    'CTD',
    '分级C',
    '分级A',
  ],
  ...['I131', '分级B', '分级D', '131I‐MIBG', 'NYHA', 'IPF', 'DIP', 'Lambert-Eaton', 'Graves', 'IIA期', 'CKD'],
  ...['FDA', 'A级', 'B级', 'C级', 'D级', '维生素D'],
];

/** MedBench: all option letters of a reply. */
export function medbenchOptions(reply: string): string[] {
  const text = NAMES.reduce((rest, name) => rest.replaceAll(name, ''), reply);
  return text.match(/[A-Z]/g) ?? [];
}
