#!/usr/bin/env sh
# Installs a browser-hosted VS Code (code-server) and playwright-core into the folder $1.
# No Electron and no compiler: the natives it wants are for passwords and terminals.
set -eu
mkdir -p "$1" && cd "$1"
[ -f ready ] && exit 0
echo '{"name":"vscode-for-tests","private":true}' > package.json
quiet="--ignore-scripts --no-audit --no-fund --loglevel=error"
npm i code-server@4.100.3 playwright-core@1.55.0 $quiet
cd node_modules/code-server/lib/vscode
npm i --omit=dev $quiet
ln -sfn node_modules node_modules.asar
(cd extensions && npm i --omit=dev $quiet)
cd ../../../..
rm -rf node_modules/argon2 && mkdir node_modules/argon2
echo '{"name":"argon2","version":"0.0.0","main":"i.js"}' > node_modules/argon2/package.json
echo 'module.exports={hash:async()=>"",verify:async()=>false}' > node_modules/argon2/i.js
touch ready
