import { bureauNames, districtNames, type portal, roleNames } from '@tisheng/contracts';
import type { Texts } from './text.ts';
import { on } from './words.ts';

export const portalTexts: Texts<typeof portal> = {
  OfficerListed: {
    title: '人员在册',
    detail: ({ name, bureau, districts, roles }) =>
      `${bureauNames[bureau]}${name}，${roles.map((role) => roleNames[role]).join('、')}，负责${districts.map((district) => districtNames[district]).join('、')}`,
  },
  OfficerLeft: {
    title: '人员离岗',
    detail: ({ leftOn }) => `自 ${on(leftOn)} 起不再办理事项`,
  },
};
