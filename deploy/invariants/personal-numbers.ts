/**
 * What looks like a personal number in a text: an ID number (GB 11643, with a date and its check digit), a mobile phone,
 * a bank card (Luhn). Answers the kind alone: the number itself must not travel further.
 */
export function personalNumbers(text: string): string[] {
  return [...text.matchAll(/(?<![\w.-])\d{11,19}[Xx]?(?![\w-])/g)].flatMap(([number], _, all) => {
    const kind = kindOf(number);
    return kind ? [`${kind} among ${all.length} numbers`] : [];
  });
}

function kindOf(number: string): string | undefined {
  if (isIdNumber(number)) return 'ID number';
  if (/^1[3-9]\d{9}$/.test(number)) return 'phone';
  // Issuers of cards in this country begin with 62, and their cards have 16 to 19 digits.
  if (/^62\d{14,17}$/.test(number) && passesLuhn(number)) return 'bank card';
  return undefined;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isIdNumber(number: string): boolean {
  if (!/^[1-8]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(number))
    return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10X98765432'[sum % 11] === number.at(-1)?.toUpperCase();
}

function passesLuhn(number: string): boolean {
  const sum = [...number].toReversed().reduce((total, digit, at) => {
    const twice = at % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}
