insert into feed_head (id, position) values (1, 0)
