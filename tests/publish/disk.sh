#!/usr/bin/env bash
# A disk that is full, a disk that is read only: real ones, in a name space of its own. Where the
# system allows none, a limit on the size of a file stands for the first.
if [[ -z ${IN_NAMESPACE:-} ]] && unshare --map-root-user --mount true 2>/dev/null; then
  IN_NAMESPACE=yes exec unshare --map-root-user --mount bash "$0"
fi
# shellcheck source=tests/publish/lib.sh
source "$(dirname -- "$0")/lib.sh"

disk=$top/disk
mkdir -- "$disk"
trap 'umount -l "$disk" 2>/dev/null; end_all' EXIT
# grow: the source document, by more than there is room for
grow() { head -c 150000 /dev/urandom | base64 >"$office/site-data/static/Toàn văn 1.txt"; }
settings TARGET=folder "FOLDER=$disk/srv" ILLUSTRATIVE=omit
if [[ -z ${IN_NAMESPACE:-} ]]; then
  run 0
  grow
  (ulimit -f 80 && run 3)
  whole "$disk/srv/current"
  finish
  exit 0
fi
mount -t tmpfs -o size=4m tmpfs "$disk"
run 0
first=$(readlink -- "$disk/srv/current")

# Full at several sizes of what is left: in the middle of sending, and when there is no room for a link.
for left in 64 16 4 0; do
  edit "còn $left"
  free=$(df --output=avail -k "$disk" | tail -n 1)
  dd if=/dev/zero of="$disk/filler" bs=1k count="$((free - left))" status=none || true
  grow
  run 3
  says 'No space left on device'
  says 'is whole'
  whole "$disk/srv/current"
  is 'what is served' "$(readlink -- "$disk/srv/current")" "$first"
  rm -f -- "$disk/filler"
done
run 0
whole "$disk/srv/current"
[[ $(readlink -- "$disk/srv/current") != "$first" ]] || fail 'nothing was published once there was room'

edit đọc
sleep 2 # the lock of the last run is let go
mount -o remount,bind,ro "$disk"
run 3
says 'Read-only file system'
whole "$disk/srv/current"
mount -o remount,bind,rw "$disk"
run 0
whole "$disk/srv/current"

# Where the office works: no room for the site that is built, nothing published.
mount -t tmpfs -o size=64k tmpfs "$office/.publish"
edit 'chỗ làm việc'
before=$(readlink -- "$disk/srv/current")
run 3
is 'what is served' "$(readlink -- "$disk/srv/current")" "$before"
umount "$office/.publish"
run 0
whole "$disk/srv/current"
finish
