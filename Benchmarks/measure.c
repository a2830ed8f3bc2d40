// measure: runs a program once and prints its wall time in milliseconds, its peak memory in KiB and its exit status.
// usage: measure PROGRAM ARGUMENT...      the program's output goes to /dev/null
//
// A process of its own because Linux counts the memory of the parent that forked into the child's peak: Python's
// would hide that of a small program.
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

int main(int count, char **arguments) {
    if (count < 2) return 64;
    double start = milliseconds();
    pid_t child = fork();
    if (child == 0) {
        int null = open("/dev/null", O_RDWR);
        dup2(null, 0);
        dup2(null, 1);
        execv(arguments[1], arguments + 1);
        _exit(127);
    }
    int status;
    struct rusage usage;
    if (child < 0 || wait4(child, &status, 0, &usage) != child) return 71;
    double end = milliseconds();
#ifdef __APPLE__
    long kibibytes = usage.ru_maxrss / 1024;
#else
    long kibibytes = usage.ru_maxrss;
#endif
    printf("%.3f %ld %d\n", end - start, kibibytes, WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status));
    return 0;
}
