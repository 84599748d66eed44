# What both scripts of this folder need of npm: exact versions, no lock file (it would name registry hosts), no install scripts.
export npm_config_update_notifier=false REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true SCARF_ANALYTICS=false

# Prints why it cannot, where it cannot.
install_npm() {
  command -v npm >/dev/null || { echo "no npm on this machine"; return 1; }
  [[ node_modules/.installed -nt package.json ]] && return 0
  npm install --no-audit --no-fund --package-lock=false --ignore-scripts >/tmp/yiyang-npm.log 2>&1 \
    || { echo "the npm registry cannot be reached: $(tail -n 1 /tmp/yiyang-npm.log)"; return 1; }
  touch node_modules/.installed
}
