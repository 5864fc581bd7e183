package io.handoff.process.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rejections so many rejections of one rep ...
 * @param rejectionsWithin ... in less than this time are shown to the managers, because nobody judges MQLs so fast
 */
@ConfigurationProperties("handoff.flags")
record RepFlagSettings(
        @DefaultValue("12") int rejections,
        @DefaultValue("1m") Duration rejectionsWithin) {}
