import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { Point } from './find-words.ts';
import type { Part } from './workbench.ts';

/** Pictures that a film takes of one movement of the pointer, and milliseconds that each is shown. */
const STEPS = 6;
const PACE = 60;

/** A pointer, drawn into the page: a browser without a screen shows none. Its tip is the upper left corner. */
const POINTER =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="28" viewBox="0 0 20 28"><path d="M1 1v21l5-5 3.5 8.5 4-1.7L10 15.5h7z" fill="#fff" stroke="#111" stroke-width="1.5"/></svg>';

/** A moving picture of a part of the window, taken picture by picture. */
export class Film {
  readonly #page: Page;
  readonly #part: Part;
  readonly #pictures: Buffer[] = [];
  readonly #delays: number[] = [];
  #pointer: Point;

  constructor(page: Page, part: Part, pointer: Point) {
    this.#page = page;
    this.#part = part;
    this.#pointer = pointer;
  }

  /** Shows the window as it is now, for some milliseconds. */
  async hold(milliseconds: number): Promise<void> {
    this.#pictures.push(await this.#page.screenshot({ clip: this.#part }));
    this.#delays.push(milliseconds);
  }

  /** Moves the pointer to a place, and shows it on its way. */
  async moveTo({ x, y }: Point): Promise<void> {
    const from = this.#pointer;
    for (let step = 1; step <= STEPS; step += 1) {
      const share = step / STEPS;
      this.#pointer = { x: from.x + (x - from.x) * share, y: from.y + (y - from.y) * share };
      await this.#page.mouse.move(this.#pointer.x, this.#pointer.y);
      await this.#page.evaluate(drawPointer, { ...this.#pointer, picture: POINTER });
      await this.hold(PACE);
    }
  }

  /** Writes what was taken as a GIF that begins again at its end. */
  async save(path: string): Promise<void> {
    const film = sharp(this.#pictures, { join: { animated: true } });
    const options = { delay: this.#delays, loop: 0, colours: 64, dither: 0, effort: 10 } as const;
    writeFileSync(path, await film.gif(options).toBuffer());
  }
}

/** Runs in the page. */
function drawPointer({ x, y, picture }: Point & { readonly picture: string }): void {
  const pointer = document.querySelector<HTMLElement>('#film-pointer') ?? document.createElement('div');
  if (!pointer.isConnected) {
    pointer.id = 'film-pointer';
    pointer.style.cssText = 'position:fixed;z-index:1000000;pointer-events:none';
    const image = new DOMParser().parseFromString(picture, 'image/svg+xml').documentElement;
    pointer.append(document.importNode(image, true));
    document.body.append(pointer);
  }
  pointer.style.left = `${x}px`;
  pointer.style.top = `${y}px`;
}
