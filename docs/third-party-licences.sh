#!/usr/bin/env bash
# Writes docs/third-party-licences.md: what the program ships, with the licence each part declares.
# shellcheck disable=SC2016  # backquotes are Markdown here
# Run it as `./gridwarden licences` after a change of pom.xml or web/package.json.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
list=$root/target/java-licences.txt

mvn -B -q -f "$root/pom.xml" org.codehaus.mojo:license-maven-plugin:2.7.0:add-third-party \
  -Dlicense.includedScopes=compile,runtime -Dlicense.outputDirectory="$root/target" \
  -Dlicense.thirdPartyFilename=java-licences.txt
[ -d "$root/web/node_modules" ] || npm --prefix "$root/web" ci --no-audit --no-fund >/dev/null

{
  echo '# Third-party licences'
  echo
  echo 'Written by `./gridwarden licences`; do not edit. The GeoTools wrapper (LGPL-2.1) and OpenPDF (LGPL-2.1 or MPL-2.0)'
  echo 'are shipped as files of their own in `lib/`, unchanged, so that anybody can replace them.'
  echo
  echo '## Java libraries, shipped in `lib/`'
  echo
  echo '| Library | Artifact | Licence |'
  echo '|---|---|---|'
  # Lines look like: (Licence) (Other licence) Name (group:artifact:version - url)
  sed -n 's/^ *\((.*)\) \(.*\) (\([^ ()]*:[^ ()]*:[^ ()]*\) - .*)$/| \2 | `\3` | \1 |/p' "$list" |
    sed 's/(\([^()]*\))/\1/g' | LC_ALL=C sort -u
  echo
  echo '## Web libraries, bundled into the application'
  echo
  echo '| Library | Version | Licence |'
  echo '|---|---|---|'
  (cd "$root/web" && { npm ls --omit=dev --all --json 2>/dev/null || true; }) | node -e '
    const { readFileSync } = require("fs");
    const root = process.argv[1];
    const seen = new Map();
    const walk = (dependencies) => {
      for (const [name, it] of Object.entries(dependencies ?? {})) {
        if (it.version && !seen.has(name)) {
          let licence = "?";
          try { licence = JSON.parse(readFileSync(`${root}/web/node_modules/${name}/package.json`, "utf8")).license ?? "?"; } catch {}
          seen.set(name, `| ${name} | ${it.version} | ${typeof licence === "string" ? licence : licence.type} |`);
        }
        walk(it.dependencies);
      }
    };
    walk(JSON.parse(readFileSync(0, "utf8")).dependencies);
    console.log([...seen.values()].sort().join("\n"));' "$root"
} >"$root/docs/third-party-licences.md"
echo "written: docs/third-party-licences.md"
