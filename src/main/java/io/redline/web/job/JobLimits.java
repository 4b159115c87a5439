package io.redline.web.job;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What jobs may take of the machine; the operator's settings decide.
 *
 * @param waiting jobs of one person that wait or run
 * @param waitingInAll of everybody together
 * @param keep how long a job that is done, failed or paused is kept
 * @param threads that assess; one core is left to those who look at pages
 */
@Component
public record JobLimits(
    @Value("${redline.audits.waiting:5}") int waiting,
    @Value("${redline.audits.waiting-in-all:40}") int waitingInAll,
    @Value("${redline.audits.keep:30d}") Duration keep,
    @Value(
            "${redline.audits.threads:#{T(Math).max(1, T(Runtime).getRuntime().availableProcessors() - 1)}}")
        int threads) {}
