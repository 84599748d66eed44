alter table webhook_subscription
    add column notices varchar(1300) not null default '',
    add column language varchar(2) not null default 'zh',
    add column noticed_until datetime(6)
