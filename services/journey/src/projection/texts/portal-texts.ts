import { bureauNames, districtNames, type portal, roleNames } from '@tisheng/contracts';
import type { Texts } from './text.ts';
import { on } from './words.ts';

export const portalTexts: Texts<typeof portal> = {
  OfficerListed: {
    detail: ({ name, bureau, districts, roles }) =>
      `${bureauNames[bureau]}${name}，${roles.map((role) => roleNames[role]).join('、')}，负责${districts.map((district) => districtNames[district]).join('、')}`,
  },
  OfficerLeft: {
    detail: ({ leftOn }) => `自 ${on(leftOn)} 起不再办理事项`,
  },
};
