import type { LabelledCase } from './cases.ts';
import { parseMarkedDraft } from './drafts.ts';

/**
 * Sentences that look alike: each is held alone against a short report. In one half a figure is wrong (`[[wrong||right||kind]]`);
 * in the other half everything is about somebody else, another place, year, measure, direction or unit, so that the
 * report says nothing of it (`<<figure||kind>>`). A checker that goes by likeness alone falls for the second half.
 * Matters and names are invented.
 */
interface Report {
  readonly id: string;
  readonly title: string;
  readonly published: string;
  readonly text: string;
  readonly wrong: readonly string[];
  readonly elsewhere: Readonly<Record<string, readonly string[]>>;
}

const REPORTS: readonly Report[] = [
  {
    id: 'tunnel',
    title: 'Averil opens its harbour tunnel',
    published: '2031-03-05',
    text: `The harbour tunnel at Averil opened on Monday, six months after the old car ferry was withdrawn.

Mayor Ada Stone cut the ribbon before about 900 people. The tunnel is 2.4 kilometres long and cost 42 million euros, the town said.

Unemployment in Averil stood at 9 percent in January. Tourism revenue rose 12 percent to 31 million euros in 2030.

Peter Lund, 61, a fisherman, said he had crossed the water 4,000 times. His neighbour Bo Hill has three daughters and keeps 14 hens.

In Nordby, 388 houses were flooded in the storm of 12 February. Sound Ferries lost 7 million euros in 2030.

The school in Vik has 240 pupils. A study by the University of Marrow found that 64 percent of commuters drive alone.

The shipyard employs 1,150 workers and built 23 trawlers last year. Bo Hill joined the council in 2014.`,
    wrong: [
      'Mayor Ada Stone opened the tunnel before [[9,000||900||number]] people.',
      'The tunnel cost [[24 million euros||42 million euros||number]] and is 2.4 kilometres long.',
      'The tunnel is [[2.6 kilometres||2.4 kilometres||number]] long.',
      'Unemployment in Averil stood at [[11 percent||9 percent||number]] in January.',
      'Tourism revenue rose [[21 percent||12 percent||number]] to 31 million euros in 2030.',
      'Peter Lund, [[64||61||number]], has crossed the water 4,000 times.',
      'In Nordby, [[338||388||number]] houses were flooded.',
      'The storm of [[21 February||12 February||date]] flooded 388 houses in Nordby.',
      'Sound Ferries lost 7 million euros in [[2003||2030||date]].',
      'The tunnel at Averil opened on [[Tuesday||Monday||date]].',
      'It opened [[nine months||six months||date]] after the ferry was withdrawn.',
      'The school in Vik has [[420||240||number]] pupils.',
      'The shipyard employs [[1,510||1,150||number]] workers.',
      'Bo Hill joined the council in [[2017||2014||date]].',
      'The University of Marrow found that [[46 percent||64 percent||number]] of commuters drive alone.',
    ],
    elsewhere: {
      person: [
        'Anna Brandvik, <<54||number>>, a teacher, said she had crossed the water <<30||number>> times.',
        'Anna Brandvik joined the council in <<2019||date>>.',
        'Anna Brandvik has <<two||number>> daughters and keeps <<9||number>> hens.',
      ],
      place: [
        'In Vik, <<112||number>> houses were flooded in the storm of 12 February.',
        'Unemployment in Nordby stood at <<6 percent||number>> in January.',
        'The school in Nordby has <<180||number>> pupils.',
      ],
      company: [
        'Coast Lines lost <<4 million euros||number>> in 2030.',
        'The shipyard of Nordby employs <<400||number>> workers.',
      ],
      time: [
        'Tourism revenue rose <<9 percent||number>> to <<28 million euros||number>> in <<2029||date>>.',
        'Sound Ferries lost <<9 million euros||number>> in <<2028||date>>.',
        'Unemployment in Averil stood at <<7 percent||number>> in <<June||date>>.',
        'Unemployment in Averil had stood at <<7 percent||number>> a year earlier.',
      ],
      direction: [
        'Unemployment in Averil rose <<2 percent||number>>.',
        'Tourism revenue rose by <<3 million euros||number>>.',
        'Tourism revenue fell <<14 percent||number>> in the winter.',
      ],
      measure: [
        'The bridge is <<1.1 kilometres||number>> long and cost <<17 million euros||number>>, the town said.',
        'Tourism in Averil employs <<300||number>> workers.',
        'The tunnel carries <<2,000||number>> cars a day.',
        'Unemployment among the young in Averil stood at <<17 percent||number>> in January.',
        'Sound Ferries has revenue of <<70 million euros||number>>.',
        'A study by the University of Marrow found that <<21 percent||number>> of commuters cycle.',
      ],
      noun: [
        'Bo Hill has <<two||number>> sons and keeps 14 hens.',
        'The school in Vik has <<18||number>> teachers.',
        'In Nordby, <<12||number>> people were hurt in the storm of 12 February.',
      ],
      unit: [
        'The tunnel is <<11 metres||number>> wide and cost 42 million euros.',
        'The tunnel takes <<4 minutes||date>> to cross.',
      ],
    },
  },
  {
    id: 'results',
    title: 'Marrow Paper sells more board and fewer envelopes',
    published: '2031-02-11',
    text: `Marrow Paper, the maker of board and envelopes, said on Tuesday that revenue grew 8 percent to 214 million euros in 2030.

Net profit was 17.6 million euros, compared with 15.1 million euros in 2029. The dividend will be 35 cents a share.

Board made up 71 percent of revenue. Sales of envelopes fell 19 percent as post offices closed.

The mill at Lower Kettle runs 24 hours a day and employs 640 people. Chief executive Ingrid Vale, who took over in 2027, said a second machine would cost 58 million euros.

Shares in Marrow Paper closed at 12.40 euros on Tuesday, up 3 percent. Its rival Dunmore Pulp reports on 20 February.`,
    wrong: [
      'Marrow Paper said its revenue grew [[18 percent||8 percent||number]] last year.',
      'Revenue at Marrow Paper came to [[241 million euros||214 million euros||number]] in 2030.',
      'Marrow Paper made a net profit of [[16.7 million euros||17.6 million euros||number]].',
      'A dividend of [[53 cents||35 cents||number]] a share will be paid by Marrow Paper.',
      'Board made up [[61 percent||71 percent||number]] of the revenue of Marrow Paper.',
      'Envelope sales fell [[29 percent||19 percent||number]] as post offices closed.',
      'The mill at Lower Kettle employs [[460||640||number]] people.',
      'Ingrid Vale took over as chief executive in [[2025||2027||date]].',
      'A second machine would cost [[85 million euros||58 million euros||number]], Vale said.',
      'Dunmore Pulp reports on [[22 February||20 February||date]].',
      'Shares in Marrow Paper closed at [[14.20 euros||12.40 euros||number]] on Tuesday.',
    ],
    elsewhere: {
      company: [
        'Dunmore Pulp made a net profit of <<9 million euros||number>> in 2030.',
        'Shares in Dunmore Pulp closed at <<4.10 euros||number>> on Tuesday.',
        'Revenue at Dunmore Pulp came to <<88 million euros||number>>.',
      ],
      person: ['Olaf Quist, who took over in <<2019||date>> at Dunmore Pulp, has no such plans.'],
      place: ['The mill at Upper Kettle employs <<210||number>> people.'],
      time: [
        'Marrow Paper had revenue of <<198 million euros||number>> in 2029.',
        'Net profit was <<13.9 million euros||number>> in <<2028||date>>.',
        'The dividend was <<30 cents||number>> a share in 2029.',
      ],
      direction: [
        'Sales of board rose <<14 percent||number>> in the same time.',
        'Net profit rose by <<2.5 million euros||number>>.',
      ],
      measure: [
        'Board made up <<82 percent||number>> of the tonnes sold.',
        'The debt of Marrow Paper was <<61 million euros||number>>.',
        'Marrow Paper paid <<4.2 million euros||number>> in tax.',
        'A new warehouse would cost <<9 million euros||number>>.',
      ],
      noun: ['The mill at Lower Kettle has <<3||number>> chimneys.'],
      unit: ['The mill at Lower Kettle turns out <<410 tonnes||number>> a day.'],
    },
  },
  {
    id: 'cup',
    title: 'Averil Rovers reach their first final',
    published: '2031-05-18',
    text: `Averil Rovers beat Vik Town 3-1 on Saturday to reach the cup final for the first time in 87 years.

Jonas Berg, 19, scored twice in the opening 20 minutes, and Sami Noor added a third in the 74th minute. A crowd of 11,300 watched in the rain.

Coach Lena Frost took the job in 2028, when the club lay 16th in the table. Rovers have now won nine matches in a row.

In the final on 7 June they meet Oster United, who beat Port Lime 2-0. Oster have won the cup six times. Tickets cost 28 euros.`,
    wrong: [
      'Averil Rovers reached the final for the first time in [[78 years||87 years||date]].',
      'Jonas Berg, [[21||19||number]], scored twice for Averil Rovers.',
      'A crowd of [[13,100||11,300||number]] watched Rovers beat Vik Town in the rain.',
      'Coach Lena Frost took the job in [[2026||2028||date]].',
      'Rovers have won [[eight||nine||number]] matches in a row.',
      'Rovers meet Oster United in the final on [[17 June||7 June||date]].',
      'Oster have won the cup [[five||six||number]] times.',
      'Sami Noor scored in the [[47th||74th||number]] minute.',
      'Tickets for the final cost [[82 euros||28 euros||number]].',
    ],
    elsewhere: {
      person: [
        'Tor Hagen, <<33||number>>, scored once for Vik Town.',
        'Coach Arne Holm took the job at Vik in <<2022||date>>.',
      ],
      company: [
        'Port Lime have won the cup <<two||number>> times.',
        'Vik Town have lost <<four||number>> matches in a row.',
      ],
      time: [
        'A crowd of <<8,200||number>> watched the quarter-final in April.',
        'In <<2019||date>> the club lay <<4th||number>> in the table.',
      ],
      direction: ['Rovers have now lost <<two||number>> matches all season.'],
      measure: [
        'Oster have lost the final <<three||number>> times.',
        'Parking for the final costs <<12 euros||number>>.',
        'Some <<600||number>> stewards will work at the final.',
      ],
      noun: ['Jonas Berg has <<four||number>> brothers.', 'Lena Frost has hired <<two||number>> physiotherapists.'],
    },
  },
  {
    id: 'clinic',
    title: 'Trial of a nasal spray ends early',
    published: '2030-10-09',
    text: `A nasal spray cut the number of winter colds by 37 percent, researchers at the Marrow Institute reported on Wednesday.

The trial followed 2,480 adults in five towns for 18 months. Of those given the spray, 212 fell ill; in the other group 336 did.

Side effects were mild: 6 percent had a sore throat. One dose costs about 4 euros to make, said Mira Tan, who led the trial.

The institute, founded in 1962, received 3.2 million euros from the health ministry. A second trial with 900 children begins in January 2031.`,
    wrong: [
      'A nasal spray cut winter colds by [[73 percent||37 percent||number]], the Marrow Institute reported.',
      'The trial followed [[4,280||2,480||number]] adults in five towns.',
      'The trial in five towns lasted [[16 months||18 months||date]].',
      'Only [[16 percent||6 percent||number]] had a sore throat.',
      'One dose costs about [[14 euros||4 euros||number]] to make, said Mira Tan.',
      'The Marrow Institute was founded in [[1926||1962||date]].',
      'The institute received [[2.3 million euros||3.2 million euros||number]] from the health ministry.',
      'A second trial with [[9,000||900||number]] children begins in January.',
      'The second trial, with 900 children, begins in [[March 2031||January 2031||date]].',
      'Of the adults given the spray, [[221||212||number]] fell ill.',
    ],
    elsewhere: {
      person: ['The trial led by Hugo Brandt followed <<310||number>> adults.'],
      place: ['The Oster Institute was founded in <<1988||date>>.'],
      time: ['The institute received <<1.1 million euros||number>> from the ministry in <<2026||date>>.'],
      direction: ['The spray raised blood pressure by <<2 percent||number>>.'],
      measure: [
        'The spray cut days of sick leave by <<11 percent||number>>.',
        'Some <<3 percent||number>> had a headache.',
        'One dose costs about <<9 euros||number>> in the shops.',
        'The institute received <<700,000 euros||number>> from a foundation.',
      ],
      noun: ['The trial employed <<14||number>> nurses in five towns.', 'Mira Tan has written <<60||number>> papers.'],
      unit: ['The bottle holds <<20 millilitres||number>>.'],
    },
  },
];

function casesOf({ id, title, published, text, wrong, elsewhere }: Report): LabelledCase[] {
  const sources = [{ id, title, published, text: `# ${title}\n\n${text}` }];
  const caseOf = (marked: string, kind: string): LabelledCase => {
    const draft = parseMarkedDraft(marked);
    return {
      id: `${id}/${kind}: ${draft.text}`,
      sources,
      draft: { text: draft.text, date: published },
      expected: draft.expected,
    };
  };
  return [
    ...wrong.map((marked) => caseOf(marked, 'wrong')),
    ...Object.entries(elsewhere).flatMap(([kind, each]) => each.map((marked) => caseOf(marked, kind))),
  ];
}

/** Every sentence as a labelled case of its own. Fitting may learn from them as from any other. */
export const PARALLEL_CASES: readonly LabelledCase[] = REPORTS.flatMap(casesOf);
