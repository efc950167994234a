/* The time of day stands still at STANDS_AT (seconds since 1970) for every program that is started
 * with this library in LD_PRELOAD; what measures time (CLOCK_MONOTONIC) runs on. libfaketime does
 * the same and more: it also waits in the place of pthread_cond_timedwait, and programs with many
 * threads hang in it now and then (its issues 419 and 469).
 */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static time_t stands_at(void)
{
    static time_t at;
    if (at == 0)
        at = atol(getenv("STANDS_AT"));
    return at;
}

int clock_gettime(clockid_t clock, struct timespec *now)
{
    if (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE)
        return syscall(SYS_clock_gettime, clock, now);
    *now = (struct timespec){.tv_sec = stands_at()};
    return 0;
}

int gettimeofday(struct timeval *now, void *zone)
{
    (void)zone;
    *now = (struct timeval){.tv_sec = stands_at()};
    return 0;
}

time_t time(time_t *now)
{
    if (now)
        *now = stands_at();
    return stands_at();
}
