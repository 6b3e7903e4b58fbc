import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isInstalled } from './dependencies.mjs';
import { findNode24 } from './node-24.mjs';
import { home, modules, onWindows } from './paths.mjs';
import { isPortFree, portalPort } from './port.mjs';
import { freeGigabytes, requireWritable } from './prepare.mjs';
import { output } from './run.mjs';
import { runMain } from './say.mjs';

/** `needed` stops npm start; `wanted` has a substitute, which the hint names. */
const examinations = [
  { name: 'Node.js', needed: true, look: lookAtNode },
  {
    name: 'npm',
    needed: true,
    look: () => npmVersion() ?? missing('请安装 npm 11', 'install npm 11'),
  },
  { name: '写权限 write', needed: true, look: lookAtPermissions },
  { name: '磁盘 disk', needed: true, look: lookAtDisk },
  { name: '端口 port', needed: true, look: lookAtPort },
  { name: '依赖 modules', needed: false, look: lookAtModules },
  { name: 'Java', needed: false, look: lookAtJava },
  { name: 'Maven', needed: false, look: lookAtMaven },
  { name: 'Docker', needed: false, look: lookAtDocker },
  { name: 'Chromium', needed: false, look: lookAtChromium },
  { name: '中文字体 fonts', needed: false, look: lookAtFonts },
  { name: '区域 locale', needed: false, look: lookAtLocale },
];

await runMain(async () => {
  let unmet = 0;
  for (const { name, needed, look } of examinations) {
    const finding = await look();
    const found = typeof finding === 'string';
    const mark = found ? '✔' : needed ? '✘' : '○';
    console.log(
      `${mark} ${name}: ${found ? finding : `${finding.chinese}\n    ${finding.english}`}`,
    );
    if (!found && needed) unmet += 1;
  }
  console.log(
    unmet === 0
      ? '\n可以运行 npm start。\n  Ready for npm start.'
      : '\n请先解决标 ✘ 的问题。\n  Solve what is marked ✘ first.',
  );
  return unmet === 0 ? 0 : 1;
});

function missing(chinese, english) {
  return { chinese, english };
}

function npmVersion() {
  return output('npm', ['--version']);
}

function lookAtNode() {
  if (!isInstalled())
    return `${process.version}（Node 24 随依赖安装 Node 24 comes with the dependencies）`;
  try {
    return `${process.version} → ${output(findNode24(), ['--version'])}`;
  } catch {
    return missing(
      '请安装 Node.js 24.6 或更高版本：https://nodejs.org/zh-cn/download',
      'install Node.js 24.6 or newer',
    );
  }
}

function lookAtPermissions() {
  try {
    requireWritable();
    return home;
  } catch {
    return missing('本文件夹不可写，请复制到其他位置或修改权限', 'this folder cannot be written');
  }
}

function lookAtDisk() {
  const free = freeGigabytes();
  const needed = existsSync(modules) ? 0.5 : 2.5;
  const text = `${free.toFixed(1)} GB`;
  return free >= needed
    ? text
    : missing(`仅剩 ${text}，至少需要 ${needed} GB`, `${needed} GB needed`);
}

async function lookAtPort() {
  if (await isPortFree(portalPort)) return `${portalPort}`;
  const other = portalPort + 1;
  return missing(
    `${portalPort} 已被占用，可改用 TISHENG_PORT=${other} npm start`,
    `port ${portalPort} is taken`,
  );
}

function lookAtModules() {
  if (isInstalled()) return 'node_modules';
  return missing('尚未安装，npm start 会自动安装', 'not installed yet; npm start does it');
}

function lookAtJava() {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const version = /version "(?:1\.)?(\d+)[^"]*"/.exec(output(java, ['-version']) ?? '');
  if (version && Number(version[1]) >= 17) return version[0];
  return missing(
    '未找到 Java 17+：将改用 Docker 或内嵌事件日志；安装 openjdk-17 可运行真正的 Kafka',
    'no Java 17+: Docker or the embedded log is used instead of local Kafka',
  );
}

function lookAtMaven() {
  const version = output('mvn', ['--version'])?.split('\n')[0];
  if (version) return version;
  return missing('未安装 Maven：仅首次取得 Kafka 时需要', 'no Maven: needed once, to fetch Kafka');
}

function lookAtDocker() {
  if (output('docker', ['info'], 8_000) !== undefined) return 'engine';
  return missing('Docker 未运行：有 Java 时不需要', 'no Docker engine: not needed where Java is');
}

function lookAtChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome.exe'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync);
  return (
    found ??
    missing(
      '未找到 Chromium：npm test 的浏览器测试需要（apt-get install chromium）',
      'no Chromium: browser tests need it',
    )
  );
}

function lookAtFonts() {
  if (onWindows || process.platform === 'darwin') return '系统自带 built in';
  const fonts = output('fc-list', [':lang=zh', 'family']);
  if (fonts) return fonts.split('\n')[0];
  return missing(
    '没有中文字体：截图会显示方框（apt-get install fonts-noto-cjk）',
    'no Chinese fonts: screenshots show boxes',
  );
}

function lookAtLocale() {
  if (process.platform !== 'linux') return Intl.DateTimeFormat().resolvedOptions().locale;
  const found = output('locale', ['-a'])
    ?.split('\n')
    .find((name) => /^C\.utf-?8$/i.test(name));
  return (
    found ??
    missing(
      '系统缺少 C.UTF-8 区域，中文检索可能无结果',
      'no C.UTF-8 locale: Chinese search may find nothing',
    )
  );
}
