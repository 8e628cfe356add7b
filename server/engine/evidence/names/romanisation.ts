/** Given names that are written in the Latin alphabet in several ways, by sound. */
const GIVEN = new Set(
  `mohammed mohamed muhammad mohammad mohamad muhammed ahmed ahmad ali hassan hasan hussein husain hossein abdul abdel
  abdullah abdallah ibrahim ebrahim khaled khalid omar umar osama usama yusuf yousef youssef mustafa moustafa mahmoud
  mahmud saddam bashar muammar moammar hosni husni nasser nasir saeed said salah saleh walid waleed hamid reza mehdi
  ayatollah sayyid sheikh sheik tariq tareq karim kareem rashid rasheed jamal gamal faisal faysal
  vladimir volodymyr sergei sergey serhiy dmitri dmitry dmytro yuri yury yuriy alexei aleksei alexey oleksiy mikhail mikhailo
  mykhailo mykola nikolai nikolay aleksandr oleksandr viktor igor ihor oleg oleh yulia julia yevgeny evgeny yevgeniya andrei
  andrey andriy anatoly anatoliy gennady vitaly vitali vitaliy valery valeriy kirill konstantin arkady boris pavel pyotr
  georgios giorgos ioannis yiannis yannis dimitris dimitrios nikos nikolaos vassilis vassilios vasilis alexis kostas
  kim jong park mao zhou chiang deng`.split(/\s+/),
);

/** Endings and first words of names from languages that are not written in the Latin alphabet. */
const TELLING_END =
  /(?:ov|ova|ev|eva|sky|skyy?|skiy?|skii|enko|chuk|ovich|evich|yan|shvili|dze|zadeh|pour|nejad|abad|ieh|eh|poulos|opoulou|idis|akis|iotis|llah|ullah|uddin|bekov|bayev)$/;
const PARTICLES = new Set(['al', 'el', 'bin', 'ibn', 'abu', 'abdul', 'ul', 'ud', 'ben']);

/** Cities and countries with two names in English, in one spelling each. */
const PLACES: readonly string[] = [
  'kyiv kiev',
  'kharkiv kharkov',
  'lviv lvov',
  'odesa odessa',
  'beijing peking',
  'mumbai bombay',
  'kolkata calcutta',
  'myanmar burma',
  'yangon rangoon',
  'turkiye turkey',
  'czechia czech',
  'qatar katar',
  'quran koran',
  'chernobyl chornobyl',
  'dnipro dnieper',
  'donbas donbass',
  'gaddafi qaddafi',
  'hezbollah hizbollah',
  'muslim moslem',
  'daesh daish',
];

/** Whether two words are one name, not written in the Latin alphabet where it comes from, by two rules of writing it in ours. */
export function areRomanisations(name: readonly string[], ours: string, theirs: string): boolean {
  if (PLACES.some((pair) => pair.split(' ').includes(ours) && pair.split(' ').includes(theirs))) return true;
  const isForeign = name.some((key) => GIVEN.has(key) || PARTICLES.has(key) || TELLING_END.test(key));
  return isForeign && soundOf(ours) === soundOf(theirs);
}

/** What the ways of writing a sound have in common: one letter for *kh*, *q* and *k*, one for all vowels. */
function soundOf(word: string): string {
  return word
    .replace(/['’-]/g, '')
    .replace(/(?:kh|gh|ck|ch|q|k|g|x|h(?=[^aeiouy]|$))/g, 'k')
    .replace(/(?:dh|th|d|t)/g, 't')
    .replace(/(?:sh|sch|zh|ts|tz|s|z)/g, 's')
    .replace(/(?:ph|f|v|w|b)/g, 'v')
    .replace(/[aeiouyj]+/g, 'a')
    .replace(/(.)\1+/g, '$1')
    .replace(/a?s?$/, '');
}
