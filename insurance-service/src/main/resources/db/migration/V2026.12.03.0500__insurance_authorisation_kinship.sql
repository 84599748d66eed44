alter table elder_authorisation add column kinship varchar(20) null;
