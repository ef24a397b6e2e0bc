#!/usr/bin/env bash
# Releases on a server reached by SSH: a real sshd on 127.0.0.1, at a path with blanks and quotes.
# Cut links, two publishers, a server that is not known, a folder without permission.
# shellcheck source=tests/publish/lib.sh
source "$(dirname -- "$0")/lib.sh"

port=$(free_port)
folder="$top/srv/Sở's \"trang\""
mkdir -p -- "$top/srv"
ssh-keygen -q -t ed25519 -N '' -f "$top/host"
ssh-keygen -q -t ed25519 -N '' -f "$top/khóa riêng"
cp -- "$top/khóa riêng.pub" "$top/allowed"
cat >"$top/sshd.conf" <<CONF
ListenAddress 127.0.0.1:$port
HostKey $top/host
AuthorizedKeysFile $top/allowed
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
StrictModes no
PermitRootLogin yes
PidFile $top/sshd.pid
CONF
((EUID != 0)) || mkdir -p /run/sshd
start_sshd() {
  /usr/sbin/sshd -D -f "$top/sshd.conf" -E "$top/sshd.log" &
  served+=($!)
  sshd=$!
  until_open "$port"
}
cut_links() { # ends the server and whom it serves
  local child
  for child in $(pgrep -P "$sshd"); do
    pkill -KILL -P "$child" || true
    kill -KILL "$child" 2>/dev/null || true
  done
  kill "$sshd" 2>/dev/null || true
  wait "$sshd" 2>/dev/null || true
}
start_sshd
settings TARGET=ssh "HOST=$(id -un)@127.0.0.1" "PORT=$port" "FOLDER=$folder" "KEY_FILE=$top/khóa riêng" \
  "HOST_KEY=$(<"$top/host.pub")" ILLUSTRATIVE=omit

PUBLISH_HOST_KEY=$(<"$top/khóa riêng.pub") run 3
says 'Host key verification failed'
says 'is not the server that is known'
says 'what is published is whole'
# A key that the server does not know is no cut.
ssh-keygen -q -t ed25519 -N '' -f "$top/lạ"
PUBLISH_KEY_FILE=$top/lạ run 3
says 'the server answers and does not accept this key'
says 'what is published is whole'
run 0
whole "$folder/current"
first=$(readlink -- "$folder/current")
edit hai
run 0 --dry-run
says '2 pages changed'
run 0
whole "$folder/current"
run 0 --rollback
is 'after a rollback' "$(readlink -- "$folder/current")" "$first"
run 0 --list
says 'rolled back'
# As a CI gives it: the key itself, nothing else in the home folder; Windows line ends do no harm.
sed -i '/KEY_FILE/d' "$office/site-data/publish.conf"
HOME=/nonexistent PUBLISH_KEY=$(sed 's/$/\r/' "$top/khóa riêng") run 0 --list
run 3 --list
printf 'KEY_FILE=%s\n' "$top/khóa riêng" >>"$office/site-data/publish.conf"

# Two at once: the second waits for the first, or says who publishes.
{
  printf '%s\n' 'Phòng khác' >"$folder/.publish.lock"
  flock "$folder/.publish.lock" sleep 13
} &
holder=$!
sleep 0.5
run 3
says 'somebody else is publishing there: Phòng khác'
wait "$holder"
run 0
whole "$folder/current"

# The link is cut at ten instants of a publication: what is served is whole, the next run succeeds.
failed=0
for cut in 1 2 3 4 5 6 7 8 9 10; do
  edit "lần $cut"
  (
    sleep "0.$((cut * 9 % 10))$cut"
    cut_links
  ) &
  cutter=$!
  code=0
  (cd -- "$office" && "$top/bin/minhbach-publish") </dev/null >"$top/out" 2>&1 || code=$?
  [[ $code == 0 || $code == 3 ]] || fail "cut $cut ended with $code"
  ((code == 0)) || failed=$((failed + 1))
  wait "$cutter"
  whole "$folder/current"
  start_sshd
done
((failed > 2)) || fail "only $failed of ten cuts met a publication"
run 0
whole "$folder/current"
[[ ! -e $folder/releases/incoming ]] || fail 'something is still on its way'

# Nobody may write there.
if ((EUID != 0)); then
  chmod a-w "$folder/releases"
  edit quyền
  run 3
  says 'Permission denied'
  chmod u+w "$folder/releases"
  run 0
fi
whole "$folder/current"
finish
