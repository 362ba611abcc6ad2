import { Forms } from '../text/forms.ts';

/** How the claims layer reads the written forms of words: columns by form, filled when a form is first met. */
export class FormReadings {
  readonly known = new Uint8Array(Forms.capacity);
  readonly id = new Int32Array(Forms.capacity);
  readonly verb = new Uint8Array(Forms.capacity);
  readonly written = new Uint8Array(Forms.capacity);
  readonly cut = new Uint8Array(Forms.capacity);
  readonly digital = new Uint8Array(Forms.capacity);
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
