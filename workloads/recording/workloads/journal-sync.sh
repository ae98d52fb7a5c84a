ABOUT="dbench's file server load with synchronous writes by 6 clients on ext4 with data=journal"
DISK=80G FS=ext4 SEED=126 MEMORY=192 REQUESTS=32000
MOUNT=data=journal
AGE="80 GB, aged: 800 holes of 0.7 MiB on average"

prepare() { aged 800 0.7; }

run() { dbench -s -S -D /data -t 600 -c /usr/share/dbench/client.txt 6; }
