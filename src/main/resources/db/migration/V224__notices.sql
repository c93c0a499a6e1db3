-- When somebody said that the notices hang in the stairwells.
alter table campaign add notices_posted_at timestamptz;
