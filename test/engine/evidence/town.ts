import type { Sources } from '../../support/checking.ts';

/** An invented report with a figure of every sort. 5 March 2031 is a Wednesday. */
export const TOWN: Sources = {
  Gazette: {
    published: '2031-03-05',
    text: `# Averil opens its harbour tunnel

The harbour tunnel at Averil opened on Monday, six months after the old car ferry was withdrawn.

Mayor Ada Stone cut the ribbon before about 900 people. The tunnel is 2.4 kilometres long and cost 42 million euros, the town said.

Unemployment in Averil stood at 9 percent in January. Tourism revenue rose 12 percent to 31 million euros in 2030.

Peter Lund, 61, a fisherman, said he had crossed the water 4,000 times. His neighbour Bo Hill has three daughters and keeps 14 hens.

In Nordby, 388 houses were flooded in the storm of 12 February. Sound Ferries lost 7 million euros in 2030.

About 26 percent of the households in Averil have no car, a survey found. Some 18 of the 25 fishing villages lost power.

The harbour handled goods worth $240.1 billion in 2030. The dredger moved 161 kilometres up the coast in two days.`,
  },
};
