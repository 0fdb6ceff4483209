/* app/version.h - The program's version, printed in manifests and PDF producers. */
#ifndef RG_APP_VERSION_H
#define RG_APP_VERSION_H

#define RG_VERSION "0.1.0"

#endif
