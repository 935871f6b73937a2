/** Something a person has to put right: shown in its own words, without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
