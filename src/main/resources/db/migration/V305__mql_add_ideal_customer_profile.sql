-- the ideal customer profile that the contact fitted best when it became an MQL, as listed in the decision table lead-fit
alter table mql add column icp varchar(500);
alter table funnel_fact add column icp varchar(500);
