import { Forms } from '../text/forms.ts';

/** How the claims layer reads the written forms of words: columns by form, filled when a form is first met. */
export class FormReadings {
  // one large block, whose pages the system gives when they are first written to
  readonly #block = new ArrayBuffer(9 * Forms.capacity);
  readonly id = new Int32Array(this.#block, 0, Forms.capacity);
  readonly known = this.#bytes(4);
  readonly verb = this.#bytes(5);
  readonly written = this.#bytes(6);
  readonly cut = this.#bytes(7);
  readonly digital = this.#bytes(8);

  #bytes(place: number): Uint8Array {
    return new Uint8Array(this.#block, place * Forms.capacity, Forms.capacity);
  }
}

/** Finds the readings that belong to the forms of an extractor. */
export class ReadingsByForms {
  readonly #readings = new WeakMap<Forms, FormReadings>();

  of(forms: Forms): FormReadings {
    const known = this.#readings.get(forms);
    if (known) return known;
    const readings = new FormReadings();
    this.#readings.set(forms, readings);
    return readings;
  }
}
