/** Languages of FLORES as the configs name them. */

/** The code in names of datasets, the name of the file, the name in prompts; a language a line. */
const TABLE = `
eng eng_Latn English
afr afr_Latn Afrikaans
dan dan_Latn Danish
deu deu_Latn German
isl isl_Latn Icelandic
ltz ltz_Latn Luxembourgish
nld nld_Latn Dutch
nob nob_Latn Norwegian
swe swe_Latn Swedish
ast ast_Latn Asturian
cat cat_Latn Catalan
fra fra_Latn French
glg glg_Latn Galician
oci oci_Latn Occitan
por por_Latn Portuguese
ron ron_Latn Romanian
spa spa_Latn Spanish
bel bel_Cyrl Belarusian
bos bos_Latn Bosnian
bul bul_Cyrl Bulgarian
ces ces_Latn Czech
hrv hrv_Latn Croatian
mkd mkd_Cyrl Macedonian
pol pol_Latn Polish
rus rus_Cyrl Russian
slk slk_Latn Slovak
slv slv_Latn Slovenian
srp srp_Cyrl Serbian
ukr ukr_Cyrl Ukrainian
asm asm_Beng Assamese
ben ben_Beng Bengali
guj guj_Gujr Gujarati
hin hin_Deva Hindi
mar mar_Deva Marathi
npi npi_Deva Nepali
ory ory_Orya Oriya
pan pan_Guru Punjabi
snd snd_Arab Sindhi
urd urd_Arab Urdu
ckb ckb_Arab Kurdish
cym cym_Latn Welsh
ell ell_Grek Greek
fas pes_Arab Persian
gle gle_Latn Irish
hye hye_Armn Armenian
ita ita_Latn Italian
lav lvs_Latn Latvian
lit lit_Latn Lithuanian
pus pbt_Arab Pashto
tgk tgk_Cyrl Tajik
ceb ceb_Latn Cebuano
ind ind_Latn Indonesian
jav jav_Latn Javanese
mri mri_Latn Maori
msa zsm_Latn Malay
tgl tgl_Latn Tagalog
ibo ibo_Latn Igbo
kam kam_Latn Kamba
kea kea_Latn Kabuverdianu
lin lin_Latn Lingala
lug lug_Latn Luganda
nso nso_Latn Northern Sotho
nya nya_Latn Nyanja
sna sna_Latn Shona
swh swh_Latn Swahili
umb umb_Latn Umbundu
wol wol_Latn Wolof
xho xho_Latn Xhosa
yor yor_Latn Yoruba
zul zul_Latn Zulu
amh amh_Ethi Amharic
ara arb_Arab Arabic
ful fuv_Latn Fulah
mlt mlt_Latn Maltese
orm gaz_Latn Oromo
som som_Latn Somali
azj azj_Latn Azerbaijani
kaz kaz_Cyrl Kazakh
kir kir_Cyrl Kyrgyz
tur tur_Latn Turkish
uzb uzn_Latn Uzbek
kan kan_Knda Kannada
mal mal_Mlym Malayalam
tam tam_Taml Tamil
tel tel_Telu Telugu
mya mya_Mymr Burmese
zho_simpl zho_Hans Chinese (Simpl)
zho_trad zho_Hant Chinese (Trad)
est est_Latn Estonian
fin fin_Latn Finnish
hau hau_Latn Hausa
heb heb_Hebr Hebrew
hun hun_Latn Hungarian
jpn jpn_Jpan Japanese
kat kat_Geor Georgian
khm khm_Khmr Khmer
kor kor_Hang Korean
lao lao_Laoo Lao
luo luo_Latn Luo
mon khk_Cyrl Mongolian
tha tha_Thai Thai
vie vie_Latn Vietnamese
`;

export interface FloresLanguage {
  readonly code: string;
  readonly file: string;
  readonly name: string;
}

/** English first, the others by family. */
export const FLORES_LANGUAGES: readonly FloresLanguage[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', file = '', ...name] = line.split(' ');
    return { code, file, name: name.join(' ') };
  });
