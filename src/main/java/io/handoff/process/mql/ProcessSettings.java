package io.handoff.process.mql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param createDealWithin working time an account executive has to create the deal of an accepted lead
 */
@ConfigurationProperties("handoff.process")
record ProcessSettings(@DefaultValue("PT16H") Duration createDealWithin) {}
