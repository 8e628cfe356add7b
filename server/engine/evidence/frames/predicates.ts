/**
 * Families of verbs that news uses for one and the same happening, compiled by hand for this project. Verbs stand in
 * their dictionary form. Two verbs of one family may tell of the same event; a verb of saying tells of any.
 */
const FAMILIES = `
  say tell state add note claim argue insist maintain explain comment remark acknowledge admit concede confirm write tweet post reply respond
  announce reveal unveil declare disclose release publish issue launch introduce present propose propose pledge promise commit
  ask urge call demand request press plead appeal
  kill die murder slay perish assassinate claim
  injure wound hurt
  arrest detain capture apprehend nab
  charge indict accuse
  sentence jail imprison
  convict find
  rule decide vote uphold reject strike decline refuse block deny dismiss overturn side
  pass approve adopt clear advance back endorse
  sign enact
  meet talk discuss confer sit
  visit travel arrive fly go head land come
  resign quit step leave depart retire
  appoint name nominate pick tap choose select
  win beat defeat triumph top edge stop
  lose fall drop decline decrease slip slide tumble plunge shrink dip ease cut reduce lower
  rise climb grow increase gain surge soar jump expand add raise boost
  buy acquire purchase
  sell
  pay spend cost fetch charge
  raise collect receive get earn make
  give donate provide offer send deliver donate
  hit strike shake rattle rock
  fire dismiss sack oust remove replace
  hire recruit employ
  open begin start kick commence
  close end finish conclude shut
  release free discharge
  speak address testify appear deliver
  sue file
  attack raid storm assault
  crash collide smash
  find discover recover locate
  report estimate count record register show put
  expect forecast predict project anticipate
  agree reach strike settle
`;

const families = new Map<string, string>();
for (const line of FAMILIES.trim().split('\n')) {
  const verbs = line.trim().split(/\s+/);
  for (const verb of verbs) if (!families.has(verb)) families.set(verb, verbs[0]!);
}

/** The family of a verb in its dictionary form; the verb itself where it has none. */
export function familyOf(verb: string): string {
  return families.get(verb) ?? verb;
}

/** Verbs that tell of any event, whoever did what: they say who said it. */
const SAYING = new Set(['say', 'announce', 'report', 'expect', 'ask']);

export function isSaying(family: string | undefined): boolean {
  return family !== undefined && SAYING.has(family);
}
